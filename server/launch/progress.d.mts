export declare const showProgress: <T>(doing: string, work: () => Promise<T>) => Promise<T>
