package org.ignite.sessions.setrules;

/**
 * A place on the map, in degrees (WGS 84).
 *
 * @param latitude north of the equator
 * @param longitude east of Greenwich
 */
record Place(double latitude, double longitude) {

  /** The mean radius, by which the error is below half a per cent. */
  private static final double EARTH_KILOMETRES = 6371;

  /** As the crow flies, by the haversine formula. */
  double kilometresTo(Place other) {
    double north = Math.sin(Math.toRadians(other.latitude - latitude) / 2);
    double east = Math.sin(Math.toRadians(other.longitude - longitude) / 2);
    double haversine =
        north * north
            + Math.cos(Math.toRadians(latitude))
                * Math.cos(Math.toRadians(other.latitude))
                * east
                * east;
    return 2 * EARTH_KILOMETRES * Math.asin(Math.min(1, Math.sqrt(haversine)));
  }
}
