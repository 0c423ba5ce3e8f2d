#! panels: 1280x800@10.1in
# Fifty minutes of hands that do not know what they want: every screen there is, no dead end, and nothing of it on disk.
tap about 50min seed 11 "Quillfeather"
expect reached "welcome home search category service guide page people help language"
expect reached "request question check kept hidden idle-warning over"
expect no trace "Quillfeather"
expect trace "demonstration"
