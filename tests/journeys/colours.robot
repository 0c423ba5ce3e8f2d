#! inputs: touch keys
#! langs: en ur
# Other colours at any moment: every screen passes in each of them, and nothing typed is lost.
tap "key:start"
tap "key:find"
fill "key:search" "speech"
tap "key:help"
tap "key:help-easier"
expect screen "easier"
expect checks
shot easier
tap "key:easier:colours"
expect screen "colours"
expect chosen "key:colours:daylight"
expect checks
tap "key:colours:high_light"
expect checks
shot colours-high-light
tap "key:colours:high_dark"
expect checks
shot colours-high-dark
tap "key:colours:low_glare"
expect checks
shot colours-low-glare
tap "key:colours:cream"
expect checks
shot colours-cream
tap "key:colours:blue"
expect checks
shot colours-blue
tap "key:colours:yellow_on_black"
expect chosen "key:colours:yellow_on_black"
expect checks
shot colours-yellow
tap "key:back"
tap "key:back"
tap "key:back"
expect value "key:search" "speech"
expect checks
shot results-yellow
tap "Talking Steps Speech and Language Therapy"
expect checks
shot service-yellow
