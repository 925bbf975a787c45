package cn.xingji.audit.remote;

/**
 * What the client says of one capability.
 *
 * @param code the capability's, as the notice names it
 */
record CapabilityAnswer(String code, boolean available, String remark) {}
