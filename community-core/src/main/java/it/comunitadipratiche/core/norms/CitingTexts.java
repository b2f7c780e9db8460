package it.comunitadipratiche.core.norms;

import it.comunitadipratiche.core.content.StoredPublication;
import java.util.List;

/**
 * Texts that publications bring with them beside those of their fields, such as the words in their files: a CDI bean. Once
 * such a text has changed {@link Norms#readAgain} has its publications read again.
 */
public interface CitingTexts {

    List<CitingText> of(StoredPublication publication);
}
