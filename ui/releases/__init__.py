"""The tab Press Release: from receipt through the parafs to a numbered folder."""
