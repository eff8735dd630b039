package cn.cegn.ra.issuance.entity;

import cn.cegn.ra.application.entity.CaseView;
import cn.cegn.ra.certificate.entity.CertificateView;
import cn.cegn.ra.provisioning.entity.KeyJobView;
import cn.cegn.ra.provisioning.entity.StockKeyView;

/** Everything about the making of one certificate as the page at the station shows it; what is not there yet is null. */
public record MakingView(
        CaseView subject, StockKeyView key, KeyJobView job, OrderView order, CertificateView certificate) {}
