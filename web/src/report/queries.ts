import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { LedgerReport } from '../../../src/model/ledger.ts';
import type { OutletProfile, ReportDetail } from '../api/answers.ts';
import { get, type Params } from '../api/client.ts';
import type { Page } from '../api/types.ts';
import { idPath } from '../app/link.tsx';

/** A report with its text and claims. */
export const reportQuery = (id: string) =>
  queryOptions({
    queryKey: ['report', id],
    queryFn: ({ signal }) => get<ReportDetail>(`/reports/${idPath(id)}`, {}, signal),
  });

/** A page of reports. */
export const reportsQuery = (params: Params) =>
  queryOptions({
    queryKey: ['reports', params],
    queryFn: ({ signal }) => get<Page<LedgerReport>>('/reports', params, signal),
    placeholderData: keepPreviousData,
  });

/** An outlet, with how it speaks. */
export const outletQuery = (id: string) =>
  queryOptions({
    queryKey: ['source', id],
    queryFn: ({ signal }) => get<OutletProfile>(`/sources/${idPath(id)}`, {}, signal),
  });
