#! inputs: touch keys
#! langs: en ur
# Kept, and only then said so; a reference, what happens next, and nothing of it left when it is finished.
include "steps/first_question.steps"
include "steps/parent_to_home.steps"
include "steps/home_to_check.steps"
tap "key:send"
expect screen "kept"
expect kept 1
expect checks
shot kept
# Nothing to go back to: the answers are gone.
press Escape
expect screen "kept"
tap "key:people"
tap "key:back"
expect screen "kept"
tap "key:home"
expect screen "home"
tap "key:ask"
tap "key:begin"
expect none chosen
tap "key:leave"
expect screen "over"
expect no trace "Quillfeather"
expect no trace "finds reading hard"
expect no trace "7946 0999"
# The search itself can find something.
expect trace "demonstration"
new sitting
expect screen "welcome"
