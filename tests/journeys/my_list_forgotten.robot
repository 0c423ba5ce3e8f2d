#! panels: 1280x800@10.1in 720x1280@7in
# The list ends with the sitting.
tap "Start"
tap "Find help and things to do"
tap "key:category:play"
tap "key:service:aspie-teens"
tap "Keep in my list"
expect text "This is in your list."
new sitting
tap "Start"
tap "Find help and things to do"
tap "key:category:play"
tap "key:service:aspie-teens"
expect text "Keep in my list"
