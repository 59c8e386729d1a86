package org.rollcall.local.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PortPlanTest {
    @Test
    void an_offset_moves_every_port() {
        assertThat(PortPlan.movedBy(100)).isEqualTo(new PortPlan(8180, 8181, 8182, 19192, 15532));
    }

    @Test
    void no_offset_leads_outside_the_ports() {
        assertThatThrownBy(() -> PortPlan.movedBy(46_443)).hasMessageContaining("-7056 to 46442");
        assertThatThrownBy(() -> PortPlan.movedBy(-7057)).hasMessageContaining("-7056 to 46442");
        assertThat(PortPlan.movedBy(46_442).kafka()).isEqualTo(65_534);
    }
}
