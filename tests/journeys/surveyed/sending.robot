# The end of the request: leave to share, the answers, and kept.
include "../steps/first_question.steps"
include "../steps/parent_to_home.steps"
include "../steps/home_to_check.steps"
expect checks
tap "key:send"
expect screen "kept"
expect checks
