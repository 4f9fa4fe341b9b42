"""The analyst's own workbook with its bad and its corrected cells coloured and commented."""
