package it.comunitadipratiche.core.territories;

/**
 * A territory as a line of a file has it.
 *
 * @param derived whether it is only named beside a municipality
 * @param tellsUntil whether the file has a column for the last day, so that none means it is not over
 */
record TerritoryLine(long line, TerritoryDetails territory, boolean derived, boolean tellsUntil) {}
