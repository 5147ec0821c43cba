"""What the keyboard did to a word that is found nowhere: letters that it lacks, another layout, one slip."""
