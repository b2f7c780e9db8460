package it.comunitadipratiche.core.library;

import it.comunitadipratiche.core.norms.NormIdentity;
import jakarta.enterprise.context.ApplicationScoped;

/** The identifiers of a material say which norm it is itself. */
@ApplicationScoped
class MaterialIdentity implements NormIdentity {

    @Override
    public String type() {
        return Material.TYPE;
    }

    @Override
    public String field() {
        return "identifiers";
    }
}
