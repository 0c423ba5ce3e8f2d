#! panels: 800x480@7in
# A hard word is pressed where it stands, also while the button that does the same is overleaf.
tap "key:start"
tap "key:how"
tap "key:page:my-story"
expect no text "What does"
touch 130mm 51mm
expect screen "meaning"
expect text "Someone who is too old for school"
tap "key:back"
expect screen "page"
expect text "This step is the assessment"
