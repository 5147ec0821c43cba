"""How is it cited? A provision as lawyers and journals write it, in the language of its text."""
