package it.comunitadipratiche.core.content;

import it.comunitadipratiche.core.kernel.Id;

/** Fired in the transaction in which an asset was described anew, used or not used any more, or removed. */
public record AssetChanged(Id asset) {}
