#! also: 1280x800@10.1in,keys,en
# Three quiet minutes, then a warning of sixty seconds, then everything is gone.
wait 30min
expect screen "welcome"
include "steps/first_question.steps"
tap "I am the parent or carer"
wait 170s
expect screen "question"
wait 10s
expect screen "idle-warning"
expect text "Are you still there?"
expect text "60 seconds left"
expect checks
shot idle-warning
wait 20s
expect text "40 seconds left"
wait 39s
expect text "1 second left"
tap "Yes, I am still here"
expect screen "question"
expect chosen "I am the parent or carer"
# A touch in time keeps it quiet.
wait 2min
tap "I am the parent or carer"
wait 2min
expect screen "question"
wait 1min
expect screen "idle-warning"
# Any touch is an answer, and not also a press behind the warning.
touch 5mm 5mm
expect screen "question"
wait 3min
expect screen "idle-warning"
wait 60s
expect screen "over"
new sitting
include "steps/first_question.steps"
expect none chosen
