#! also: 1280x800@10.1in,keys,en
# The first screen: what this is, what is kept, the language; nothing to leave before anything has begun.
expect screen "welcome"
expect text "What you look at is forgotten. A request you send is locked and kept for the council."
expect checks
shot welcome
tap "key:speak:ur"
expect text "شروع کریں"
expect checks
shot welcome-urdu
tap "key:speak:en"
expect text "Start"
# Somebody who came back to it has something to leave.
tap "Help"
expect screen "help"
tap "Back"
expect screen "welcome"
expect text "Leave now"
expect checks
tap "Start"
expect screen "home"
expect text "Leave now"
