package it.comunitadipratiche.core.plugin;

import it.comunitadipratiche.core.kernel.CommunityException;
import it.comunitadipratiche.core.kernel.Message;

/** A plugin breaks a rule of the platform; it is disabled and the rest goes on. */
final class PluginRefusedException extends CommunityException {

    PluginRefusedException(String code, Object... arguments) {
        this(new Message(code, arguments));
    }

    PluginRefusedException(Message text) {
        super(text);
    }
}
