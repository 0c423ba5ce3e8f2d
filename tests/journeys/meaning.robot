#! inputs: touch keys
#! langs: en ur
# A hard word of the guide and of a question tells what it means, and Back leads to where it was read.
tap "key:start"
tap "key:how"
tap "key:page:my-story"
expect screen "page"
tap "key:term:educational-psychologist"
expect screen "meaning"
expect text "Someone who finds out how a child learns"
expect checks
shot meaning
tap "key:back"
expect screen "page"
expect text "an educational psychologist"
expect checks
shot page
tap "key:back"
tap "key:page:if-the-council-says-no"
tap "key:term:mediation"
expect screen "meaning"
tap "key:back"
tap "key:term:tribunal"
expect screen "meaning"
tap "key:back"
expect text "SEND Tribunal"
shot page-two
