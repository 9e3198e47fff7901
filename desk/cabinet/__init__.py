"""The filing cabinet: places, folders and the items in them."""
