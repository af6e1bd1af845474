// SavedPages
