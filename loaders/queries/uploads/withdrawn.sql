UPDATE upload_sheet SET withdrawn = $withdrawn WHERE upload = $upload AND sheet = $sheet AND heading_row = $heading_row
