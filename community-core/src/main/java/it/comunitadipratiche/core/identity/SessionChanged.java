package it.comunitadipratiche.core.identity;

import it.comunitadipratiche.core.kernel.Id;

/** A session is not any more what this node may remember of it. */
record SessionChanged(Id session) {}
