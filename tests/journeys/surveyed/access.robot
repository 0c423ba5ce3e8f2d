# Everything about how the kiosk looks and speaks.
tap "key:start"
tap "key:help"
expect screen "help"
expect checks
tap "key:help-easier"
expect screen "easier"
expect checks
tap "key:easier:text-size"
expect screen "text-size"
expect checks
tap "key:back"
tap "key:easier:words"
expect screen "words"
expect checks
tap "key:back"
tap "key:easier:letters"
expect screen "letters"
expect checks
tap "key:back"
tap "key:easier:spacing"
expect screen "spacing"
expect checks
tap "key:back"
tap "key:easier:reach"
expect screen "reach"
expect checks
tap "key:back"
tap "key:easier:calm"
expect screen "calm"
expect checks
tap "key:back"
tap "key:easier:colours"
expect screen "colours"
expect checks
tap "key:back"
tap "key:easier:language"
expect screen "language"
expect checks
tap "key:interpreter"
expect screen "interpreter"
expect checks
