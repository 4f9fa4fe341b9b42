"""How rows and cells look to whoever opens a workbook: hidden, filtered out, struck through. calamine does not say."""
