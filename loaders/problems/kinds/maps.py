"""Maps of regions that cannot be taken."""

from language import message
from loaders.problems.kinds.kind import Kind

MAPS = {
    "map_too_large": Kind(
        message("The map is larger than {most} MB."), message("Simplify its outlines, for example with mapshaper.")
    ),
    "map_too_many": Kind(
        message("The map has {count} shapes; {most} at most are taken."),
        message("Leave only the agency's own regions in it."),
    ),
    "map_too_fine": Kind(
        message("The outlines of the map have {count} points; {most} at most are taken."),
        message("Simplify its outlines, for example with mapshaper."),
    ),
    "not_geojson": Kind(
        message("The file is not GeoJSON of regions (a FeatureCollection)."),
        message("Export the regions as GeoJSON, in UTF-8 and in degrees (WGS 84)."),
    ),
    "map_nameless": Kind(
        message("Shape {number} of the map has no name."),
        message("Give each shape a property with the region's name, such as “name”."),
    ),
    "map_no_area": Kind(
        message("Shape {number} of the map is not an area ({kind})."),
        message("Leave only shapes of the kinds Polygon and MultiPolygon in it."),
    ),
    "map_coordinates": Kind(
        message("The coordinates of shape {number} of the map do not form a closed outline in degrees."),
        message("Export the map in degrees (WGS 84), each outline ending where it began."),
    ),
}
