#! panels: 1280x800@10.1in 800x480@7in
# Ten minutes of hands that do not know what they want.
tap about 10min seed 8 "Quillfeather"
expect reached "welcome home search question over"
expect no trace "Quillfeather"
