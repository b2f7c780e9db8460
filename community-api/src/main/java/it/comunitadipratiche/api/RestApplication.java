package it.comunitadipratiche.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The first version of the REST interface; its resources are found, a plugin's too. */
@ApplicationPath("/api/v1")
public class RestApplication extends Application {}
