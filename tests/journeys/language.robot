#! also: 1280x800@10.1in,keys,en
# Urdu and back in the middle of a request: nothing that was typed or chosen is lost.
tap "key:start"
tap "key:find"
fill "key:search" "speech"
tap "key:help"
tap "key:languages"
expect screen "language"
expect text "Nothing you have typed is lost."
expect checks
shot language
tap "key:speak:ur"
expect screen "help"
expect checks
tap "key:back"
expect value "key:search" "speech"
tap "key:back"
expect screen "home"
shot home-urdu
tap "key:ask"
tap "key:begin"
tap "key:option:who=parent"
tap "key:continue"
tap "key:option:connection=grandparent"
tap "key:continue"
fill "key:field:your_name" "Amna Khan"
expect checks
shot name-urdu
tap "key:help"
tap "key:languages"
tap "key:speak:en"
tap "Back"
expect text "What is your name?"
expect value "Your name" "Amna Khan"
tap "Back"
expect chosen "Grandparent or other family they live with"
tap "Back"
expect chosen "I am the parent or carer"
