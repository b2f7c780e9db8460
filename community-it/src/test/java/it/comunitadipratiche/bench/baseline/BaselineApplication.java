package it.comunitadipratiche.bench.baseline;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** An application with nothing but the constant. */
@ApplicationPath("")
public class BaselineApplication extends Application {}
