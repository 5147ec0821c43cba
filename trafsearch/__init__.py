"""Search and gap reports over policy documents in Russian, Kazakh and English."""
