package cn.xingji.certificate.certificate;

/** What happens to a certificate (R5.8). */
public enum CertificateAct {
    EXPIRE
}
