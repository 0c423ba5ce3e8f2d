# What nobody means to search for harms nothing, and there is a person to ask.
tap "Start"
tap "Find help and things to do"
tap "What are you looking for?"
paste "😀"
done
expect screen "search"
expect text "Type a word or two."
expect text "Not sure? Ask a person"
tap "What are you looking for?"
press Backspace
paste "%_*()\""
done
expect text "Type a word or two."
expect checks
tap "What are you looking for?"
paste "' OR 1=1 --"
done
expect screen "search"
fill "What are you looking for?" "   "
expect text "Type a word or two."
expect checks
tap "What are you looking for?"
paste 400 times "abcde"
expect checks
shot search-2000-letters
done
expect letters "What are you looking for?" "2003"
expect text "We found nothing for that."
expect checks
shot search-2000
tap "Leave now"
expect screen "over"
