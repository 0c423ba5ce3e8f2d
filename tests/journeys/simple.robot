#! inputs: touch keys
#! langs: en ur
# Simple words and pictures, from the first screen to a question, and back to the usual words.
tap "key:easier"
expect screen "easier"
tap "key:easier:words"
expect screen "words"
expect checks
shot words
tap "key:words:simple"
tap "key:back"
tap "key:back"
expect screen "welcome"
expect no text "[family]"
expect checks
shot welcome-simple
tap "key:start"
tap "key:how"
expect screen "guide"
expect checks
tap "key:page:my-story"
expect text "It asks you."
expect no text "[search]"
expect checks
shot page-simple
tap "key:ask"
expect checks
tap "key:begin"
expect screen "question"
expect checks
shot question-simple
tap "key:back"
tap "key:help"
tap "key:help-easier"
tap "key:put-back"
tap "key:back"
tap "key:back"
tap "key:back"
expect screen "page"
expect no text "It asks you."
expect checks
