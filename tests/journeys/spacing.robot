#! langs: en ur
# More room between letters, words and lines at any moment.
tap "key:start"
tap "key:help"
tap "key:help-easier"
tap "key:easier:spacing"
expect screen "spacing"
tap "key:spacing:more"
expect chosen "key:spacing:more"
expect checks
shot spacing
tap "key:back"
expect checks
tap "key:back"
expect checks
shot help
tap "key:back"
expect checks
shot home
tap "key:help"
tap "key:help-easier"
tap "key:put-back"
tap "key:easier:spacing"
expect chosen "key:spacing:usual"
