package it.comunitadipratiche.core.plugin;

import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.LocalizedText;
import jakarta.json.JsonObject;

/** A place where data about people is kept. */
public interface PersonalData {

    /** A stable name, for the register of processing. */
    String name();

    /** What is kept and why, for the person it is about. */
    LocalizedText purpose();

    /** Everything kept here about an account; empty if nothing is. */
    JsonObject export(Id account);

    /** Removes or anonymizes it; erasing again changes nothing. */
    void erase(Id account);
}
