"""What a provision refers to: acts and their provisions, as written in Russian, Kazakh and English."""
