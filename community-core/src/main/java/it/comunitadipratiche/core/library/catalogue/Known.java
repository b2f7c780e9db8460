package it.comunitadipratiche.core.library.catalogue;

import it.comunitadipratiche.core.content.ReadyDocument;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.LocalizedText;
import java.util.Optional;

/**
 * A material that is there already and looks like one that is being written.
 *
 * @param shown what readers see of it, if the caller is among them
 * @param editable whether the caller may open it where it is written
 */
public record Known(Id id, Sign sign, LocalizedText title, Optional<ReadyDocument> shown, boolean editable) {}
