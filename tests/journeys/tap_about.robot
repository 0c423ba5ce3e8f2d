#! panels: 1280x800@10.1in 800x480@7in
# Twenty minutes of hands that do not know what they want.
tap about 20min seed 11 "Quillfeather"
expect reached "welcome home search question over"
expect no trace "Quillfeather"
