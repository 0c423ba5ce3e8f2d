#! langs: ur
#! also: 1280x800@10.1in,keys,ur
# Words to show to the staff, in large English, from Help and from the languages.
tap "key:start"
tap "key:help"
expect checks
shot help
tap "key:help-interpreter"
expect screen "interpreter"
expect text "I speak Urdu. Please find me an interpreter."
expect checks
shot interpreter
tap "key:back"
tap "key:languages"
expect screen "language"
expect checks
tap "key:interpreter"
expect screen "interpreter"
tap "key:people"
expect screen "people"
tap "key:back"
tap "key:back"
tap "key:speak:en"
tap "key:help-interpreter"
expect text "I need an interpreter. Please ask me for which language."
expect checks
