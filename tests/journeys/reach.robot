#! inputs: touch keys
#! langs: en ur
# Who cannot reach everywhere has all that is pressed low on the screen, and on the side of one hand.
tap "key:start"
tap "key:help"
tap "key:help-easier"
tap "key:easier:reach"
expect screen "reach"
tap "key:reach:low"
expect chosen "key:reach:low"
expect checks
shot reach-low
tap "key:reach:low-left"
expect checks
tap "key:reach:low-right"
expect checks
shot reach-low-right
tap "key:back"
expect checks
shot easier
tap "key:back"
tap "key:back"
expect screen "home"
expect checks
shot home
tap "key:find"
fill "key:search" "speech"
expect checks
shot results
tap "Talking Steps Speech and Language Therapy"
expect checks
shot service
tap "key:hide"
expect screen "hidden"
expect checks
shot hidden
tap "key:show"
tap "key:help"
tap "key:help-easier"
tap "key:put-back"
tap "key:easier:reach"
expect chosen "key:reach:usual"
tap "key:leave"
new sitting
tap "key:start"
tap "key:help"
tap "key:help-easier"
tap "key:easier:reach"
expect chosen "key:reach:usual"
