package org.rollcall.query.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Tells the head of every page whether there are pages that steer, so that it leads to them only then. */
@ApplicationScoped
@Named("control")
public class ControlSwitch {

    @Inject
    ControlSettings settings;

    public boolean isOn() {
        return settings.enabled();
    }
}
