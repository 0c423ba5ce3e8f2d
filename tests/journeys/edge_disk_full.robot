#! panels: 1280x800@10.1in
#! disk: 16m
# A real full file system: the request is not kept, nothing is lost, and with room again it is kept once.
include "steps/first_question.steps"
include "steps/parent_to_home.steps"
include "steps/home_to_check.steps"
disk full
tap "Send my request"
expect screen "check"
expect text "Your request is not kept: this kiosk is full"
expect kept 0
shot disk-full
tap "Show my answers"
expect text "Zoe Quillfeather"
disk free
tap "Try again"
expect screen "kept"
expect kept 1
restart
expect kept 1
tap "key:start"
disk full
tap "key:ask"
expect text "You cannot send a request here just now"
