package cn.xingji.journey;

import java.net.URI;

/** Where the platform stands: the one public door, the sign-in, and the broker whose events a journey waits on. */
public record Addresses(URI gateway, URI keycloak, String kafka) {}
