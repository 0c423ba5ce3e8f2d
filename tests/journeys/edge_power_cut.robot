#! panels: 1280x800@10.1in
# Power goes: what was promised is kept, what was not is nowhere.
include "steps/first_question.steps"
include "steps/parent_to_home.steps"
include "steps/home_to_check.steps"
power cut
expect screen "welcome"
expect kept 0
expect no trace "Quillfeather"
include "steps/first_question.steps"
expect none chosen
include "steps/parent_to_home.steps"
include "steps/home_to_check.steps"
tap "Send my request"
expect screen "kept"
power cut
expect screen "welcome"
expect kept 1
expect no trace "Quillfeather"
