package cn.xingji.gateway;

import java.net.InetAddress;

/**
 * From where a request comes.
 *
 * @param address the client's own, or that of the last proxy whose word counts
 * @param overTls whether the client speaks encrypted
 */
record Sender(InetAddress address, boolean overTls) {}
