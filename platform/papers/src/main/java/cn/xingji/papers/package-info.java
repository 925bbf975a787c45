/**
 * The body's papers: XHTML becomes PDF/A with its Chinese typeface inside, a QR code becomes a vector path, and a PDF
 * becomes a signed one whose later change shows.
 */
package cn.xingji.papers;
