package it.comunitadipratiche.core.plugin;

import it.comunitadipratiche.core.kernel.Audience;
import it.comunitadipratiche.core.kernel.LocalizedText;

/** An entry of the portal's menu; lower {@code order} comes first. */
public record NavigationItem(LocalizedText label, String path, int order, Audience audience) {}
