"""Which body forms a policy, and by which provision: rules over analysed text in Russian, Kazakh and English."""
