package it.comunitadipratiche.web.console;

/** What desks have in common, in the order of the menu. */
public enum DeskGroup {
    CONTENT,
    MATERIALS,
    PEOPLE,
    SYSTEM,
    PLUGINS
}
