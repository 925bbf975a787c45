package cn.xingji.events;

/** The standards that a client is certified against. */
public enum Standard {
    GB_T_27922_2011,
    CTS_FW01_2021
}
