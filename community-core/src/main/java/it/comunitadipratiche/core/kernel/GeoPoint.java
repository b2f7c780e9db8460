package it.comunitadipratiche.core.kernel;

/** A place on earth in WGS 84 degrees: latitude -90 to 90, longitude -180 to 180. */
public record GeoPoint(double latitude, double longitude) {}
