package org.casereviewupdate.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicReachTest {

    private final PublicReach reach = new PublicReach();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8.8.8.8",
                "93.184.215.14",
                "172.15.0.1",
                "172.32.0.1",
                "100.128.0.1",
                "2606:4700::1111",
                "2a00:1450::1"
            })
    void an_address_that_everybody_can_reach_may_be_asked(String address) throws UnknownHostException {
        assertThat(reach.allows(InetAddress.getByName(address), 443)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0", "10.1.2.3", "100.64.0.1", "127.0.0.1", "127.255.255.254", "169.254.169.254", "172.16.0.1",
                        "172.31.255.255",
                "192.0.0.1", "192.0.2.1", "192.168.1.1", "198.18.0.1", "198.51.100.7", "203.0.113.7", "224.0.0.1",
                        "240.0.0.1",
                "255.255.255.255", "::", "::1", "::ffff:10.0.0.1", "::10.0.0.1", "64:ff9b::a00:1", "fc00::1",
                        "fd00:ec2::254",
                "fe80::1", "fec0::1", "ff02::1", "2001:db8::1", "2001::1", "2002:a00:1::1", "3fff::1", "100::1"
            })
    void any_other_may_not(String address) throws UnknownHostException {
        assertThat(reach.allows(InetAddress.getByName(address), 443)).isFalse();
    }

    @Test
    void only_the_ports_of_the_web_may_be_asked() throws UnknownHostException {
        InetAddress address = InetAddress.getByName("8.8.8.8");

        assertThat(reach.allows(address, 80)).isTrue();
        assertThat(reach.allows(address, 25)).isFalse();
        assertThat(reach.allows(address, 6379)).isFalse();
    }
}
